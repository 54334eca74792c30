"""Those who report or bear witness and do not want to be known: who they are is kept apart from the file."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import YesNo
from zhiheng.kernel.pseudonym import Pseudonym, UnnamedParty


class RequestSecrecy(Act, title="要求不公开身份", en="Ask not to be named"):
    """A reporter, a witness or their kin; the acts hold a reference, never the name."""

    person = UnnamedParty("要求保密的人", "Who asks")


class NoteSecrecy(Act, title="注明身份保密", en="Note that the identity is secret"):
    """The material says so, and the copies of the file bear the pseudonym."""

    person = UnnamedParty("要求保密的人", "Who asked")
    pseudonym = Pseudonym("化名", "Pseudonym", whose="person")
    name_in_open_file = YesNo("公开卷材料中仍有真实姓名", "The real name is still in the open file")
