"""The web application: documents become tracked commitments of the bodies that owe them."""
