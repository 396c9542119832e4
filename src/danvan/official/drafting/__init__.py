"""The draft by which a lower body carries out a document of a higher one.

What is taken from the higher document is quoted, what it leaves open is marked as to be filled.
"""

from danvan.official.drafting.citing import full, short
from danvan.official.drafting.model import Aim, Duty, Order, Reporting, Source
from danvan.official.drafting.paper import draft_of
from danvan.official.drafting.places import place_of
from danvan.official.drafting.quoting import quoted

__all__ = [
    "Aim",
    "Duty",
    "Order",
    "Reporting",
    "Source",
    "draft_of",
    "full",
    "place_of",
    "quoted",
    "short",
]
