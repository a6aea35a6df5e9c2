"""The names of meta elements, the fact that each states, and the chance that it is right.

A standard's own element comes first, then the ones in wide use; a site's description of a page to
others (Open Graph) may be worded for them, and the day of a change is no day of publication.
"""

from __future__ import annotations

META: dict[str, tuple[str, float]] = {
    **dict.fromkeys(["citation_title", "headline"], ("title", 0.96)),
    "og:title": ("title", 0.93),
    **dict.fromkeys(["dc.title", "dc:title", "dcterms.title", "dcterms:title"], ("title", 0.91)),
    **dict.fromkeys(["parsely-title", "sailthru.title"], ("title", 0.9)),
    **dict.fromkeys(["title", "twitter:title"], ("title", 0.86)),
    **dict.fromkeys(["citation_journal_title", "citation_newspaper_title"], ("source", 0.96)),
    "og:site_name": ("source", 0.95),
    **dict.fromkeys(["dc.publisher", "dc:publisher", "dcterms.publisher"], ("source", 0.88)),
    **dict.fromkeys(["publisher", "article:publisher", "rbpubname"], ("source", 0.86)),
    "citation_publisher": ("source", 0.8),
    **dict.fromkeys(["application-name", "apple-mobile-web-app-title"], ("source", 0.72)),
    **dict.fromkeys(["article:published_time", "og:article:published_time"], ("date", 0.97)),
    **dict.fromkeys(["datepublished", "og:published_time"], ("date", 0.96)),
    **dict.fromkeys(["citation_publication_date", "citation_online_date"], ("date", 0.95)),
    **dict.fromkeys(["citation_date", "dcterms.issued", "dc.date.issued"], ("date", 0.94)),
    **dict.fromkeys(["dc.date", "dc:date", "dcterms.date", "dcterms:issued"], ("date", 0.9)),
    **dict.fromkeys(["parsely-pub-date", "sailthru.date", "article_date_original"], ("date", 0.92)),
    **dict.fromkeys(["pubdate", "publishdate", "publish-date", "publication_date"], ("date", 0.92)),
    **dict.fromkeys(["date", "article.published", "dcterms.created", "dc.created"], ("date", 0.88)),
    **dict.fromkeys(["article:modified_time", "og:updated_time", "last-modified"], ("date", 0.4)),
    **dict.fromkeys(["datemodified", "dcterms.modified", "revised"], ("date", 0.4)),
    "citation_author": ("authors", 0.96),
    **dict.fromkeys(["dc.creator", "dc:creator", "dcterms.creator"], ("authors", 0.93)),
    **dict.fromkeys(["author", "parsely-author", "byl"], ("authors", 0.92)),
    **dict.fromkeys(["sailthru.author", "byline", "article_author"], ("authors", 0.9)),
    **dict.fromkeys(["article:author", "og:article:author", "authors"], ("authors", 0.91)),
    **dict.fromkeys(["og:author", "dc.contributor", "creator"], ("authors", 0.8)),
    **dict.fromkeys(["og:url"], ("url", 0.9)),
    **dict.fromkeys(["citation_public_url", "citation_abstract_html_url"], ("url", 0.86)),
    **dict.fromkeys(["twitter:url", "parsely-link"], ("url", 0.8)),
    **dict.fromkeys(["og:locale"], ("language", 0.7)),
    **dict.fromkeys(["inlanguage", "dc.language", "dcterms.language"], ("language", 0.8)),
    **dict.fromkeys(["citation_language", "content-language", "language"], ("language", 0.78)),
    **dict.fromkeys(["og:description"], ("standfirst", 0.82)),
    **dict.fromkeys(["description", "dc.description", "dcterms.abstract"], ("standfirst", 0.8)),
    **dict.fromkeys(["twitter:description"], ("standfirst", 0.75)),
    "article:tag": ("keywords", 0.92),
    **dict.fromkeys(["citation_keywords", "dc.subject", "dcterms.subject"], ("keywords", 0.9)),
    **dict.fromkeys(["news_keywords", "keywords", "parsely-tags"], ("keywords", 0.85)),
}
