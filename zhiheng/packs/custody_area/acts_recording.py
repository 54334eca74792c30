"""The acts of one recording: made, kept for good, verified, deleted. The file has its own store, its digest is here."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, Officers, Text


class Sort(Choice):
    ON_SCENE = ("现场执法记录", "on the scene")
    INTERROGATION = ("讯问录音录像", "of an interrogation")
    QUESTIONING = ("询问录音录像", "of a questioning")
    AREA = ("办案区监控", "of the casework area")


class Permanent(Choice):
    """Why a recording of the scene is kept for good."""

    EVIDENCE = ("作为证据使用", "used as evidence")
    OBSTRUCTION = ("阻碍执法、妨害公务", "officers were obstructed")
    MAJOR_EVENT = ("重大突发事件、群体性事件", "a major incident or a crowd")
    MAJOR_CALL = ("其他重大、疑难、复杂警情", "another major or difficult call")


class RegisterRecording(Act, title="登记视音频", en="Register a recording"):
    """At the moment when the recording was made."""

    sort = Chosen(Sort, "种类", "Kind")
    device = Text("设备", "Device", longest=100)
    officers = Officers("制作人员", "Officers recording")
    digest = Text("文件摘要（SHA-256）", "Digest of the file (SHA-256)", longest=64)
    gap_seconds = Number("中断时长", "Interrupted for", unit="s")
    gap_reason = Text("技术性中断的原因", "Technical reason of the interruption", longest=400, required=False)


class KeepForGood(Act, title="确定永久保存", en="Keep for good"):
    ground = Chosen(Permanent, "情形", "Ground")


class VerifyRecording(Act, title="核验视音频文件", en="Verify the file"):
    """Somebody computed the digest of the stored file again."""

    digest = Text("现存文件摘要（SHA-256）", "Digest of the stored file (SHA-256)", longest=64)


class DeleteRecording(Act, title="删除视音频", en="Delete the recording"):
    reason = Text("理由", "Reason", longest=400)
