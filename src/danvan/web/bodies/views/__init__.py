"""Pages of bodies: the tree, one body, its people, groups, invitations."""
