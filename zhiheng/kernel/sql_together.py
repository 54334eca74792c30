"""A query for each rule that keeps persons with records of their own out of one place (see ``together``)."""

from zhiheng.kernel.sql_rules import RuleQuery
from zhiheng.kernel.sql_terms import bound, joined_record, passes, text
from zhiheng.kernel.sql_terms import name as q
from zhiheng.kernel.together import Together


def together_findings(apart: Together) -> RuleQuery:
    """A row for each act after which somebody whom the rule protects was in a place with somebody it names."""
    rule = apart.rule
    told = [passes(test, apart.opening, "p") for test in apart.of]
    told += [passes(test, apart.opening, "o") for test in apart.others]
    told += [f"p.{q(apart.unlike.name)} <> o.{q(apart.unlike.name)}"] if apart.unlike is not None else []
    sql = (
        f"WITH moves AS (\n{_moves(apart)}\n),\nareas AS (\n{_areas(apart)}\n),\nspans AS (\n{_spans(apart)}\n),\n"
        # Joined on the day (and the next: a stay may go past midnight), lest everybody ever in a room be compared.
        "days AS (\nSELECT *, day AS on_day FROM spans UNION ALL"
        " SELECT *, CAST(day + INTERVAL '1' DAY AS DATE) AS on_day FROM spans\n)\n"
        f"SELECT DISTINCT {text(rule.id)} AS rule, 'breach' AS outcome, p.record, p.seq AS act, p.seq AS began\n"
        "FROM days AS p JOIN days AS o ON o.place = p.place AND o.on_day = p.on_day\n"
        f"WHERE {' AND '.join(('o.record <> p.record', 'p.since < o.until', 'o.since < p.until', *told))}"
    )
    return RuleQuery(about=apart.enters.table(), rules=(rule,), sql=sql, dues=())


def _moves(apart: Together) -> str:
    return "\nUNION ALL ".join(
        f"SELECT record, seq, moment FROM {q(kind.table())} WHERE NOT day_precise" for kind in apart.moves
    )


def _areas(apart: Together) -> str:
    return f"SELECT record, MIN({q(apart.area.name)}) AS area FROM {q(apart.site.table())} GROUP BY record"


def _spans(apart: Together) -> str:
    fields = sorted({test.field.name for test in apart.tests()})
    described = "".join(f", ANY_VALUE(b.{q(field)}) AS {q(field)}" for field in fields)
    named = f"w.area || '|' || a.{q(apart.place.name)}"
    return (
        f"SELECT a.seq, a.record, a.day, a.moment AS since, MIN(m.moment) AS until,"
        f" ANY_VALUE(LOWER(REPLACE(REPLACE({named}, ' ', ''), '　', ''))) AS place{described}\n"
        f"FROM {q(apart.enters.table())} AS a{joined_record(apart.rule)}"
        f" JOIN areas AS w ON w.record = a.record JOIN {q(apart.opening.table())} AS b ON b.record = a.record"
        " JOIN moves AS m ON m.record = a.record"
        " AND (m.moment > a.moment OR (m.moment = a.moment AND m.seq > a.seq))\n"
        f"WHERE {bound(apart.rule)} AND NOT a.day_precise\nGROUP BY a.seq, a.record, a.day, a.moment"
    )
