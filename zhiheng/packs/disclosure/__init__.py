"""执法公开: publication for everybody, and the enquiry of the parties."""

from zhiheng.packs.disclosure.procedure import CASE_ENQUIRY, PUBLICATION

PROCEDURES = (PUBLICATION, CASE_ENQUIRY)
