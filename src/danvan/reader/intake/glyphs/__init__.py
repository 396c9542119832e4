"""Words placed on a page to lines in reading order: shared by pdf text and recognised pages."""
