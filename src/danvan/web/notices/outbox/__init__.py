"""The outbox: letters are put into it with a key, claimed by a sender, sent, tried again."""
