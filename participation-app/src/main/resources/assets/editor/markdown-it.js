// The parser of Markdown puts itself beside everything else; the editor wants to import it.
import "markdown-it-itself";

export default globalThis.markdownit;
