"""Reports on the results of a scan: as text, and as one page that holds all it needs.

    results ─▶ sections: words, tables and charts ─▶ text or page

Needs the extra `report`.
"""
