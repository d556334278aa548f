"""A message as people read it, on a phone too: plain text, and the same words as HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

STYLE = "font-family:sans-serif;font-size:16px;line-height:1.45;max-width:38em;margin:0 auto;padding:0 12px"


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it in a sentence, and the points of a list."""

    heading: str
    words: str = ""
    points: Sequence[str] = ()


@dataclass(frozen=True)
class Message:
    """What is sent. links: where to read on, words → address. is_urgent: whether it should stand out."""

    subject: str
    heading: str
    sections: Sequence[Section]
    links: Sequence[tuple[str, str]] = ()
    is_urgent: bool = False

    @property
    def title(self) -> str:
        """The subject in one line: nothing in it can become another header."""
        return " ".join(self.subject.split())

    def text(self) -> str:
        """The message as plain text. A point begins with a dot, so that no line can be taken for a formula."""
        parts = [self.heading]
        for section in self.sections:
            points = [f"• {' '.join(point.split())}" for point in section.points]
            parts.append("\n".join(filter(None, [section.heading, section.words, *points])))
        if self.links:
            parts.append("\n".join(f"{words}: {address}" for words, address in self.links))
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """The same words as one page of HTML; everything that is not ours is escaped."""
        body = [f'<h1 style="font-size:20px">{escape(self.heading)}</h1>']
        for section in self.sections:
            body.append(f'<h2 style="font-size:17px;margin-bottom:4px">{escape(section.heading)}</h2>')
            if section.words:
                body.append(f'<p style="margin:4px 0">{escape(section.words)}</p>')
            if section.points:
                points = "".join(f"<li>{escape(' '.join(point.split()))}</li>" for point in section.points)
                body.append(f'<ul style="margin:4px 0;padding-left:20px">{points}</ul>')
        if self.links:
            body.append(f"<p>{'<br>'.join(_link(words, address) for words, address in self.links)}</p>")
        return (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<title>{escape(self.title)}</title></head><body style="{STYLE}">{"".join(body)}</body></html>'
        )


def _link(words: str, address: str) -> str:
    """Words to click on; of a file of the repository, which no mail can open, its name."""
    if "://" not in address:
        return f"{escape(words)}: {escape(address)}"
    return f'<a href="{escape(address)}">{escape(words)}</a>'
