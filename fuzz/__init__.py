"""Coverage-guided fuzzing of the reader with atheris: `python -m fuzz --seconds 60`."""
