"""Python's own: its library, its errors, its names for C and for JavaScript."""

import importlib
import json
import sys
import warnings

import numpy as np

from snippets import raised_by, snippet

# Opens a web page, prints a poem, or is a program to write programs with.
NOT_TO_IMPORT = ("antigravity", "this", "idlelib")


@snippet
def every_module_of_the_standard_library() -> object:
    """Those that cannot be imported here, and why."""
    refused = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in sorted(sys.stdlib_module_names - set(NOT_TO_IMPORT)):
            try:
                importlib.import_module(name)
            except BaseException as error:
                refused[name] = f"{type(error).__name__}: {error}"
    return refused


@snippet
def a_module_that_is_not_there() -> object:
    return raised_by(lambda: importlib.import_module("no_such_module"))


@snippet
def recursion_to_the_limit() -> object:
    def deeper(depth: int) -> int:
        return deeper(depth + 1)

    def nested(depth: int) -> list:
        return [nested(depth - 1)] if depth else []

    def through_c(depth: int) -> int:
        """Each step takes a good part of an engine's own stack."""
        return max([depth], key=lambda _: through_c(depth - 1)) if depth else 0

    return [raised_by(lambda: deeper(0)), through_c(60), len(json.dumps(nested(300)))]


@snippet
def exceptions_through_c() -> object:
    def fail(*_: object) -> object:
        raise KeyError("from within")

    return [
        raised_by(lambda: sorted([1, 2], key=fail)),
        raised_by(lambda: np.vectorize(fail)([1, 2])),
        raised_by(lambda: np.frompyfunc(fail, 1, 1)([1, 2])),
        raised_by(lambda: np.apply_along_axis(fail, 0, np.eye(2))),
        raised_by(lambda: json.loads("{", object_hook=fail)),
        raised_by(lambda: list(map(fail, [1]))),
    ]


@snippet
def groups_of_exceptions() -> object:
    try:
        raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        caught = repr(group.exceptions)
    except* TypeError:
        pass
    return caught


@snippet
def a_traceback() -> object:
    import traceback

    def within(words: str) -> int:
        return int(words) + {}["a"]

    try:
        within("x")
    except ValueError:
        return traceback.format_exc()


@snippet
def decimals_and_fractions() -> object:
    from decimal import Decimal, getcontext
    from fractions import Fraction

    getcontext().prec = 50
    return [str(Decimal(2).sqrt()), str(Decimal(1) / 7), str(Fraction(1, 3) + Fraction(1, 6))]


@snippet
def packing() -> object:
    import bz2
    import hashlib
    import struct
    import zlib

    data = b"abc" * 999
    return [
        zlib.crc32(zlib.decompress(zlib.compress(data))),
        len(bz2.decompress(bz2.compress(data))),
        hashlib.sha256(data).hexdigest(),
        hashlib.blake2b(data).hexdigest(),
        struct.unpack("<hd", struct.pack("<hd", 3, 2.5)),
    ]


@snippet
def words() -> object:
    import re
    import textwrap
    import unicodedata

    return [
        "straße".upper(),
        unicodedata.name("é"),
        unicodedata.normalize("NFD", "é").encode().hex(),
        "12½".isnumeric(),
        "ä".encode("utf-16").hex(),
        re.sub(r"(?P<a>\w)\b", r"\g<a>!", "ab cd"),
        textwrap.fill("x " * 40, 20),
        raised_by(lambda: "é".encode("ascii")),
    ]


@snippet
def times() -> object:
    from datetime import date, datetime, timedelta

    return [
        str(datetime(2024, 2, 28, 23, 59) + timedelta(minutes=2)),
        date(2000, 1, 1).strftime("%A %j"),
        datetime.fromisoformat("2011-11-04T00:05:23").isoformat(),
    ]


@snippet
def coroutines_and_generators() -> object:
    import itertools

    def counts():
        got = yield 1
        yield got * 2

    async def answer() -> int:
        return 42

    counter = counts()
    coroutine = answer()
    try:
        coroutine.send(None)
    except StopIteration as end:
        answered = end.value
    squares = (i * i for i in itertools.count())
    return [next(counter), counter.send(4), answered, list(itertools.islice(squares, 5))]


@snippet
def patterns_and_classes() -> object:
    import abc
    import dataclasses
    import enum
    import functools

    @dataclasses.dataclass(order=True)
    class Point:
        x: float
        y: float = 0.0

    class Abstract(abc.ABC):
        @abc.abstractmethod
        def area(self) -> float: ...

    match Point(1, 2):
        case Point(x=1, y=y):
            matched = y
    colour = enum.Flag("Colour", "RED GREEN")
    return [
        matched,
        sorted([Point(2), Point(1)])[0].x,
        raised_by(Abstract),
        str(colour.RED | colour.GREEN),
        functools.reduce(lambda a, b: a * b, range(1, 30)),
    ]


@snippet
def large_numbers() -> object:
    import math

    return [
        str(7**800 // 3**500 % 10**30),
        pow(3, 10**6, 10**9 + 7),
        math.comb(300, 150) % 997,
        math.gamma(5.5),
        math.erf(0.3),
        raised_by(lambda: str(10**5000)),
    ]


@snippet
def a_library_in_c() -> object:
    """Functions of Python's own program, found by their names."""
    import ctypes

    api = ctypes.pythonapi
    api.PyLong_FromLong.restype = ctypes.py_object
    api.PyUnicode_AsUTF16String.restype = ctypes.py_object
    api.PyUnicode_AsUTF16String.argtypes = [ctypes.py_object]
    return [
        api.PyLong_FromLong(5),
        api.PyUnicode_AsUTF16String("ä").hex(),
        raised_by(lambda: api.no_such_function),
        ctypes.sizeof(ctypes.c_long),
    ]


@snippet
def javascript() -> object:
    js = importlib.import_module("js")  # an author has it not, nor imports it
    ffi = importlib.import_module("pyodide.ffi")
    try:
        js.JSON.parse("{")
    except ffi.JsException as error:
        kind = error.name
    return [kind, ffi.to_js([1, [2, 3]]).length, js.Math.max(3, 4), list(js.Array.of(1, 2))]


@snippet
def collecting() -> object:
    import gc
    import weakref

    class Node:
        pass

    node = Node()
    node.self = node
    gone = weakref.ref(node)
    del node
    gc.collect()
    return [gone() is None, sys.getrecursionlimit(), len(gc.get_objects()) > 10_000]


@snippet
def documentation() -> object:
    import inspect
    import statistics

    lengths = [len(thing.__doc__) for thing in (np.sin, np.ndarray, np.fft.fft, int, str.format)]
    return [lengths, len(inspect.getsource(statistics.mean))]
