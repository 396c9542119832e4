"""The one exception the reader raises: bytes that cannot be read, or misuse."""


class ReaderError(Exception):
    """A file cannot be read at all.

    `code` is a stable English word for programs (`empty`, `encrypted`, `broken`, `too_large`,
    `unknown_format`, `secret`, `no_ocr`, `no_office`, `timeout`, `not_allowed`, `not_found`,
    `not_a_file`, `encoding`);
    `str(error)` is a Vietnamese sentence that says what is wrong and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
