"""Knowledge as data: TOML files, each with a loader that checks it."""
