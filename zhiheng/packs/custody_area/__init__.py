"""办案区: one stay in the casework area from the door to the door, and the recordings made in and outside it."""

from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.packs.custody_area.recording import RECORDING

PROCEDURES = (CUSTODY_STAY, RECORDING)
