"""What can be wrong with an XES log, in Chinese and English."""

from xml.parsers import expat

from zhiheng.importers.unreadable import Fault, shown

XES = "IEEE 1849 (XES)"
XML = "XML 1.0"

_XML_ZH = {
    expat.errors.XML_ERROR_SYNTAX: "不是 XML",
    expat.errors.XML_ERROR_INVALID_TOKEN: "有 XML 不允许的字符",
    expat.errors.XML_ERROR_TAG_MISMATCH: "开始和结束标签不配对",
    expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "一个标签里同一名称出现两次",
    expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "日志结束之后还有内容",
    expat.errors.XML_ERROR_UNDEFINED_ENTITY: "引用了未定义的实体",
}


def content(zh: str, en: str) -> Fault:
    """The log does not say something it must, or says it wrongly: to be corrected where it is made."""
    return Fault(
        zh=zh,
        en=en,
        rule=XES,
        next_zh="在导出程序中更正后重新导出",
        next_en="Correct it where the file is made and export it again",
    )


def misplaced(tag: str) -> Fault:
    return content(f"<{shown(tag)}> 不应出现在这里", f"<{shown(tag)}> does not belong here")


def missing(holder_zh: str, holder: str, kind: str, key: str) -> Fault:
    """``holder`` (a trace, an event) has no attribute ``key`` of ``kind``, or only one of another kind."""
    return content(f"{holder_zh}没有 {kind} 属性 {key}", f"the {holder} has no {kind} attribute {key}")


def wrong_file(zh: str, en: str, rule: str) -> Fault:
    """This is another file than was meant, or only a part of it."""
    return Fault(
        zh=zh,
        en=en,
        rule=rule,
        next_zh="核对是否选对了文件，重新导出或重新下载",
        next_en="Check that this is the right file; export or download it again",
    )


def broken_xml(code: int) -> Fault:
    english = expat.ErrorString(code) or f"error {code}"
    return wrong_file(f"XML 格式错误：{_XML_ZH.get(english, english)}", f"the XML is broken: {english}", XML)


def excess(zh: str, en: str, bound: str) -> Fault:
    """Something is larger than ``bound``, the name of a limit that keeps memory constant."""
    return Fault(
        zh=zh,
        en=en,
        rule=f"导入规则 import rule {bound}",
        next_zh="核对是否选对了文件；若没有选错，请导出方拆开或去掉这一部分",
        next_en="Check that this is the right file; if it is, have this part divided or left out",
    )


def other_encoding(declared: str) -> Fault:
    return Fault(
        zh=f"文件声明的编码是 {shown(declared)}，这里只读 UTF-8 和 UTF-16",
        en=f"the file declares the encoding {shown(declared)}; only UTF-8 and UTF-16 are read here",
        rule="导入规则 import rule: UTF-8",
        next_zh="转换为 UTF-8，并把第一行的 encoding 改成 UTF-8",
        next_en="Convert it to UTF-8 and change the encoding in its first line",
    )


def doctype() -> Fault:
    return Fault(
        zh="文件含有文档类型声明（DOCTYPE），其中可以声明实体（entity），不予读取",
        en="the file has a document type declaration (DOCTYPE), which can declare entities; it is not read",
        rule="导入规则 import rule: 不展开实体 no entity is expanded",
        next_zh="核对文件来源；确属日志的，删去 DOCTYPE 一段后重试",
        next_en="Find out where it comes from; if it is a log, remove the DOCTYPE and try again",
    )


def no_zone(written: str) -> Fault:
    return Fault(
        zh=f"时间“{shown(written)}”没有时区",
        en=f'the time "{shown(written)}" has no time zone',
        rule="导入规则 import rule: 时区不得猜测 no time zone is guessed",
        next_zh="请导出方在每个时间后写明时区，例如 2025-03-05T09:20:00+08:00",
        next_en="Have it exported with a zone on every time, such as 2025-03-05T09:20:00+08:00",
    )
