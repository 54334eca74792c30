"""个人信息: requests for data, processing of sensitive data, leaks."""

from zhiheng.packs.personal_data.procedure import DATA_LEAK, DATA_REQUEST, SENSITIVE_PROCESSING

PROCEDURES = (DATA_REQUEST, SENSITIVE_PROCESSING, DATA_LEAK)
