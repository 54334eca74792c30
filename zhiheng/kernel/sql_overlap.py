"""What no record can say of itself: an officer takes part in two acts at once that belong to different records."""

from zhiheng.kernel.procedure import Overlap
from zhiheng.kernel.sql_rules import RuleQuery
from zhiheng.kernel.sql_terms import bound, joined_record, text
from zhiheng.kernel.sql_terms import name as q


def overlap_findings(overlap: Overlap) -> RuleQuery:
    """A row for each act that began while one of its officers was still taking part in another of another record."""
    rule, about = overlap.rule, q(overlap.about.name)
    spans = (
        f"SELECT a.seq, a.record, a.day, a.moment AS since, MIN(e.moment) AS until,"
        f" ANY_VALUE(a.{q(overlap.officers.name)}) AS present\n"
        f"FROM {q(overlap.starts.table())} AS a{joined_record(rule)}"
        f" JOIN {q(overlap.ends.table())} AS e ON e.record = a.record AND e.{about} = a.{about}\n"
        f"WHERE {bound(rule)} AND NOT a.day_precise AND NOT e.day_precise AND e.moment >= a.moment\n"
        "GROUP BY a.seq, a.record, a.day, a.moment"
    )
    officers = q(overlap.officers.name)
    begun = (
        f"SELECT a.seq, a.record, a.day, a.moment AS since, UNNEST(a.{officers}) AS officer\n"
        f"FROM {q(overlap.starts.table())} AS a{joined_record(rule)}\nWHERE {bound(rule)} AND NOT a.day_precise"
    )
    # Joined on the day (and the next: an act may go past midnight), lest each officer's acts meet all the others.
    days = (
        "SELECT *, day AS on_day FROM present UNION ALL"
        " SELECT *, CAST(day + INTERVAL '1' DAY AS DATE) AS on_day FROM present"
    )
    sql = (
        f"WITH spans AS (\n{spans}\n),\n"
        "present AS (\nSELECT seq, record, day, since, until, UNNEST(present) AS officer FROM spans\n),\n"
        f"days AS (\n{days}\n),\nbegun AS (\n{begun}\n)\n"
        f"SELECT DISTINCT {text(rule.id)} AS rule, 'breach' AS outcome, b.record, b.seq AS act, b.seq AS began\n"
        "FROM begun AS b JOIN days AS x ON x.officer = b.officer AND x.on_day = b.day\n"
        "WHERE x.record <> b.record AND b.since < x.until"
        " AND (x.since < b.since OR (x.since = b.since AND x.seq < b.seq))"
    )
    return RuleQuery(about=overlap.starts.table(), rules=(rule,), sql=sql, dues=())
