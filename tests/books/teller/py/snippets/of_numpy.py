"""numpy's: its packages, its types, its ways to fail, and memory that it does not have yet."""

import importlib

import numpy as np

from snippets import raised_by, snippet


@snippet
def every_module_of_numpy() -> object:
    modules = "char ctypeslib dtypes exceptions f2py fft lib linalg ma matlib polynomial"
    modules += " random rec strings testing typing"
    return [
        raised_by(lambda name=name: importlib.import_module(f"numpy.{name}"))
        for name in modules.split()
    ]


@snippet
def fourier() -> object:
    wave = np.sin(np.arange(16.0)) + np.arange(16.0)
    there = np.fft.fft(wave)
    return [there.real.tolist(), there.imag.tolist(), np.fft.irfft(np.fft.rfft(wave)).tolist()]


@snippet
def fourier_of_nothing() -> object:
    return raised_by(lambda: np.fft.fft([]))


@snippet
def eigenvalues() -> object:
    values, vectors = np.linalg.eigh([[2.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 4.0]])
    return [values.tolist(), vectors.tolist()]


@snippet
def linear_algebra() -> object:
    a = np.array([[4.0, 1.0, 2.0], [1.0, 5.0, 3.0], [2.0, 3.0, 6.0]])
    return [
        np.linalg.solve(a, [1.0, 2.0, 3.0]).tolist(),
        np.linalg.svd(a)[1].tolist(),
        np.linalg.qr(a)[1].tolist(),
        np.linalg.cholesky(a).tolist(),
        float(np.linalg.det(a)),
        np.linalg.lstsq(a[:, :2], [1.0, 2.0, 3.0])[0].tolist(),
    ]


@snippet
def a_singular_matrix() -> object:
    return raised_by(lambda: np.linalg.inv(np.zeros((2, 2))))


@snippet
def random_numbers() -> object:
    generator = np.random.default_rng(1)
    return [
        generator.normal(size=4).tolist(),
        generator.integers(0, 100, 5).tolist(),
        generator.gamma(2.0, size=3).tolist(),
        generator.choice(9, 4, replace=False).tolist(),
    ]


@snippet
def other_random_numbers() -> object:
    kinds = [np.random.MT19937, np.random.PCG64DXSM, np.random.Philox, np.random.SFC64]
    drawn = [np.random.Generator(kind(3)).random(3).tolist() for kind in kinds]
    return [drawn, np.random.RandomState(3).permutation(9).tolist()]


@snippet
def polynomials() -> object:
    from numpy.polynomial import Chebyshev

    fit = np.polyfit([0, 1, 2, 3], [1, 3, 7, 13], 2)
    return [fit.tolist(), Chebyshev([1, 2, 3])(0.5), np.roots([1, -6, 11, -6]).tolist()]


@snippet
def masked_arrays() -> object:
    masked = np.ma.masked_greater([1.0, 5.0, 2.0], 4)
    return [float(masked.mean()), str(masked)]


@snippet
def every_type_of_number() -> object:
    kinds = [*"bBhHiIlLqQefdgFDO?SUm", "M8[D]"]
    return [str(np.arange(3).astype(kind)) for kind in kinds]


@snippet
def every_ufunc() -> object:
    """What each says of small numbers, and of what it does not take."""
    functions = {n: f for n, f in vars(np).items() if isinstance(f, np.ufunc)}
    numbers = [np.array([0.25, 0.75]), np.array([1, 3]), np.array([0.5 + 1j, 2j])]
    said = {}
    for name, function in sorted(functions.items()):
        for given in numbers:
            with np.errstate(all="ignore"):
                try:
                    said[f"{name} {given.dtype}"] = repr(function(*[given] * function.nin))
                except Exception as error:
                    said[f"{name} {given.dtype}"] = f"{type(error).__name__}: {error}"
    return said


@snippet
def texts_in_arrays() -> object:
    words = np.array(["pear", "fig", "apple"])
    return [
        np.sort(words).tolist(),
        np.strings.upper(words).tolist(),
        words.astype("S").tolist() == [b"pear", b"fig", b"apple"],
    ]


@snippet
def sorting_and_sets() -> object:
    numbers = np.array([3.0, 1.0, 2.0, 3.0, -0.0, np.pi])
    return [
        [np.sort(numbers, kind=kind).tolist() for kind in ("quicksort", "mergesort", "heapsort")],
        np.unique(numbers, return_counts=True)[1].tolist(),
        np.partition(numbers, 2).tolist(),
        np.lexsort((numbers, numbers)).tolist(),
        np.einsum("i,j->ij", numbers, numbers).sum().item(),
    ]


@snippet
def errors_of_floats() -> object:
    def divide() -> object:
        with np.errstate(all="raise"):
            return np.float64(1) / np.float64(0)

    return [raised_by(divide), raised_by(lambda: 1 / 0), raised_by(lambda: 2.0**5000)]


@snippet
def saved_and_loaded() -> object:
    import io

    file = io.BytesIO()
    np.savez_compressed(file, a=np.arange(5), b=np.eye(2))
    file.seek(0)
    loaded = np.load(file)
    return [loaded["a"].tolist(), loaded["b"].tolist(), np.loadtxt(["1 2", "3 4"]).tolist()]


@snippet
def memory_that_grows() -> object:
    large = np.ones(12_000_000)  # 96 MB, which were not there
    return [float(large.cumsum()[-1]), float(large[::7].sum())]


@snippet
def memory_that_is_not_to_be_had() -> object:
    return [raised_by(lambda: np.ones(1 << 40)), raised_by(lambda: bytearray(1 << 62))]
