"""What may be done to bodies and memberships; every function is one act with its journal entry."""

from danvan.web.bodies.actions.aliases import remember_alias, save_aliases
from danvan.web.bodies.actions.first import create_admin
from danvan.web.bodies.actions.groups import save_group, start_groups
from danvan.web.bodies.actions.importing import import_bodies
from danvan.web.bodies.actions.members import (
    accept_invitation,
    accept_open_invitations,
    end_membership,
    invite,
    open_invitation,
    withdraw_invitation,
)
from danvan.web.bodies.actions.own import choose_body, choose_language, edit_own_account
from danvan.web.bodies.actions.start import start_nation
from danvan.web.bodies.actions.successions import succeed
from danvan.web.bodies.actions.tree import add_body, edit_body, move_body

__all__ = [
    "accept_invitation",
    "accept_open_invitations",
    "add_body",
    "choose_body",
    "choose_language",
    "create_admin",
    "edit_body",
    "edit_own_account",
    "end_membership",
    "import_bodies",
    "invite",
    "move_body",
    "open_invitation",
    "remember_alias",
    "save_aliases",
    "save_group",
    "start_groups",
    "start_nation",
    "succeed",
    "withdraw_invitation",
]
