"""The page that reports are written on: HTML that needs nothing beside it."""

from html import escape

_STYLE = """
body { font: 15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: #1d2a33; background: #eef3f6;
       margin: 0; padding: 2em 1em; }
main { max-width: 64em; margin: 0 auto; background: #fff; border-radius: 8px; padding: 2em 2.4em;
       border-top: 6px solid #1f5a86; }
h1 { font-size: 1.5em; margin: 0 0 .2em; }
h2 { font-size: 1.15em; margin: 2em 0 .3em; }
h3 { font-size: 1em; margin: 1.4em 0 .3em; }
.sub { color: #5a6b77; margin: 0 0 1.4em; }
.figure { font-size: 3em; font-weight: 600; color: #1f5a86; line-height: 1.1; }
.figure small { font-size: .4em; font-weight: 400; color: #5a6b77; }
.wide { overflow-x: auto; }
.caption { color: #5a6b77; font-size: .84em; margin: -1em 0 1.4em; }
table { border-collapse: collapse; width: 100%; margin: .8em 0 1.4em; }
th, td { text-align: left; padding: .4em .6em; border-bottom: 1px solid #dfe7ec; vertical-align: top; }
th { background: #f5f8fa; font-weight: 600; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
table.figures th { white-space: nowrap; }
table.figures td.number { font-weight: 600; }
td.meaning { color: #5a6b77; }
table.many { font-size: .84em; }
table.many th, table.many td { padding: .35em .4em; }
table.many th { font-size: .94em; overflow-wrap: anywhere; hyphens: auto; }
table.many td.text { white-space: nowrap; }
table.many td:first-child { white-space: nowrap; }
table.many td.long { white-space: normal; overflow-wrap: anywhere; min-width: 10em; }
tr.suspect td { background: #fdf3ef; }
summary { cursor: pointer; color: #1f5a86; }
.note { border-left: 4px solid #e4572e; background: #fdf3ef; padding: .8em 1.1em; margin: 1em 0; }
.note p { margin: 0 0 .5em; }
.note p:last-child { margin: 0; }
.picture { margin: .6em 0 1.4em; }
@media print {
  body { font-size: 11px; background: none; padding: 0; }
  main { max-width: none; padding: 0; border: none; }
  .wide { overflow: visible; }
  tr, .picture { page-break-inside: avoid; }
}
"""


def page(title, body):
    """The page as text.

    Parameters
    ----------
    title : str
    body : str
        HTML.
    """
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
