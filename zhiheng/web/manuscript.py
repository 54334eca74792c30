"""The manuscript of a proposal for the page: paragraphs, ruled rows and tables in the order of the paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from zhiheng.kernel.manuscript import DocumentText, Manuscript, Passage

_TOGETHER = {"row": "rows", "particular": "particulars", "head": "table", "cells": "table"}


@dataclass(frozen=True, kw_only=True)
class Block:
    """``sort``: ``to``, ``words``, ``pen``, ``opinions``, ``copy`` (one line each), ``rows``, ``particulars`` (label
    and value) or ``table`` (its head first)."""

    sort: str
    lines: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class ShownText:
    document: DocumentText
    blocks: tuple[Block, ...]


def shown_texts(manuscript: Manuscript | None) -> tuple[ShownText, ...]:
    """Each document with its passages in blocks; nothing where there is no manuscript."""
    documents = manuscript.documents if manuscript is not None else ()
    return tuple(ShownText(document=one, blocks=tuple(_blocks(one.passages))) for one in documents)


def _blocks(passages: tuple[Passage, ...]) -> Iterator[Block]:
    for sort, some in groupby(passages, key=_sort_of):
        yield Block(sort=sort, lines=tuple(one[1:] for one in some))


def _sort_of(passage: Passage) -> str:
    return _TOGETHER.get(passage[0], passage[0])
