"""The errors a reader can meet: each says in one line what happened and what to do."""


class OnRecordError(Exception):
    """Base of every error that is shown to the reader as one line."""


class ArticleError(OnRecordError):
    """A file, address or stream that could not be turned into an article."""


class UsageError(OnRecordError):
    """A command, setting or key map that does not say what to do."""


class StorageError(OnRecordError):
    """The library on disk could not be opened or written."""


class ExportError(OnRecordError):
    """A file that could not be written, or that holds nothing that can be imported."""


class TakenError(ExportError):
    """A file that is there already, and may not be replaced."""


class LanguageError(OnRecordError):
    """A linguistic pipeline that is not installed or cannot do what reading needs."""
