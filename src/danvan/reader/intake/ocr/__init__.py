"""Pictures of pages to words with places, through Tesseract and its Vietnamese data."""
