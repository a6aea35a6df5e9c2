"""The local preview: serves a site from memory, rebuilds it on every save, reloads the browser.

Importing this package loads Tornado, livereload and watchfiles; import it only where one serves.
"""

from postil.preview.server import serve
from postil.preview.state import Built

__all__ = ["Built", "serve"]
