"""What must hold before a fine collected on the spot is handed in, and before it goes to the bank."""

from zhiheng.kernel.conditions import standing
from zhiheng.kernel.procedure import Gate
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law.public_security_penalties_law import summary_penalty as law
from zhiheng.packs.administrative.acts_summary import CollectFine, HandInFine, PayFineToBank

COLLECTED = tuple(
    Gate(
        rule=rule,
        needs=standing(CollectFine, until=(HandInFine,), same=CollectFine.person),
        else_do=(
            "先记录向该人当场收缴罚款；每笔只上交一次。",
            "Record the collection from this person first; each is handed in once.",
        ),
    )
    for rule in (law.ON_SPOT_FINE_HANDED_IN_2D, old.ON_SPOT_FINE_HANDED_IN_2D_2012)
)
HANDED_IN = Gate(
    rule=law.ON_SPOT_FINE_TO_BANK_2D,
    needs=standing(HandInFine, until=(PayFineToBank,), same=HandInFine.person),
    else_do=(
        "先记录该笔罚款交至公安机关；每笔只缴付一次。",
        "Record that this fine was handed in first; each goes to the bank once.",
    ),
)
