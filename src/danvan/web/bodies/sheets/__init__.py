"""The register of bodies as a spreadsheet: written, read back, names in cells understood."""
