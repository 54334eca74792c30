"""Invented people: names from common characters, ID numbers of a division that does not exist."""

from random import Random

SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉力健斌鑫波宁浩凯欣悦晨阳雪梅建国志远思雨子涵"
DIVISION = "990101"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def name(chance: Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))


def id_number(chance: Random) -> str:
    """18 characters with a right check digit (GB 11643) and a division code that was never given out."""
    born = f"{chance.randint(1960, 2004)}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}"
    body = f"{DIVISION}{born}{chance.randint(0, 999):03d}"
    remainder = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body, strict=True)) % 11
    return body + "10X98765432"[remainder]
