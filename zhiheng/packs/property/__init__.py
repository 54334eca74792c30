"""涉案财物: each item from its seizure through hands and store to its return, and the stock-takings of a store."""

from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.stock_taking import STOCK_TAKING

PROCEDURES = (CASE_PROPERTY, STOCK_TAKING)
