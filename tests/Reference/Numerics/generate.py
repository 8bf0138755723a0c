"""Writes elementary.csv: elementary functions to 400 bits with mpmath (any 1.x).

Columns: function, x, y (empty for functions of one number), the double nearest to the true value, and what is missing to the
true value in units in the last place of that double. Numbers are in shortest round-trip form.
Run in this folder: python3 generate.py > elementary.csv
"""
import math
import random

from mpmath import mp, mpf
import mpmath

mp.prec = 400
random.seed(20405)


def ulp(x):
    return math.ulp(x)


def nearest(v):
    """The double nearest to an mpf, denormal ones included."""
    if v == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(v), 2))) - 52, -1074)
    units = int(mpmath.nint(mpmath.ldexp(v, -exponent)))
    return math.ldexp(units, exponent)


def emit(name, x, y, v):
    high = nearest(v)
    if math.isinf(high) or high == 0:
        return
    rest = float((v - mpf(high)) / mpf(ulp(high)))
    print(f"{name},{x!r},{'' if y is None else repr(y)},{high!r},{rest:.6f}")


def spread(low, high, count):
    """Log-uniform magnitudes from 2^low to 2^high with random mantissas."""
    return [math.ldexp(1 + random.random(), random.randint(low, high - 1)) for _ in range(count)]


def both(values):
    return values + [-v for v in values]


def uniform(a, b, count):
    return [random.uniform(a, b) for _ in range(count)]


def near(x, count=3):
    """Neighbours of a double."""
    result = [x]
    up = down = x
    for _ in range(count):
        up = math.nextafter(up, math.inf)
        down = math.nextafter(down, -math.inf)
        result += [up, down]
    return result



ln2 = math.log(2)
cases = {
    "Exp": (mpmath.exp, both(spread(-30, 9, 70)) + uniform(-745.1, -707, 30) + uniform(-40, 40, 60)
            + [k * ln2 / 2 for k in range(-15, 16)] + near(709.782712893384) + near(1e-300)),
    "Expm1": (mpmath.expm1, both(spread(-60, 5, 90)) + uniform(-2, 2, 80) + uniform(-60, 709, 40)
              + [k * ln2 / 2 for k in range(-15, 16)]),
    "Exp10": (lambda x: mpf(10) ** mpf(x), both(spread(-30, 8, 60)) + uniform(-323, -307, 30) + uniform(-20, 20, 60)
              + [float(k) for k in range(-22, 23)]),
    "Log": (mpmath.log, spread(-1074, 1024, 60) + uniform(0, 4, 80) + near(1.0, 6) + near(math.sqrt(0.5), 4) + near(math.sqrt(2), 4)
            + [1 + v for v in both(spread(-40, -2, 40))] + [5e-324, 1e-310, 1.7976931348623157e308]),
    "Log1p": (mpmath.log1p, both(spread(-60, -1, 80)) + uniform(-0.9999, 4, 90) + spread(0, 1023, 40)
              + [-1 + v for v in spread(-52, -2, 30)]),
    "Log10": (mpmath.log10, spread(-1074, 1024, 60) + uniform(0, 4, 60) + near(1.0, 6) + [10.0 ** k for k in range(1, 23)]
              + [1 + v for v in both(spread(-40, -2, 40))]),
    "Sin": (mpmath.sin, both(spread(-30, 10, 60)) + spread(10, 1023, 60) + [k * math.pi / 4 for k in range(-20, 40)]
            + [math.ldexp(6381956970095103, 797), 1e22] + near(1600.0)),
    "Cos": (mpmath.cos, both(spread(-30, 10, 60)) + spread(10, 1023, 60) + [k * math.pi / 4 for k in range(-20, 40)]
            + [math.ldexp(6381956970095103, 797), 1e22] + near(1600.0)),
    "Tan": (mpmath.tan, both(spread(-30, 10, 60)) + spread(10, 1023, 60) + [k * math.pi / 4 for k in range(-20, 40)]
            + [math.ldexp(6381956970095103, 797), 1e22] + near(1600.0)),
    "Tanh": (mpmath.tanh, both(spread(-60, 5, 120)) + uniform(-20, 20, 60) + near(3.7e-9)),
    "Erf": (mpmath.erf, both(spread(-60, 3, 120)) + uniform(0, 6.2, 120) + near(1.0) + near(6.0)),
}

print("function,x,y,value,rest")
for name, (function, arguments) in cases.items():
    for x in arguments:
        if name in ("Log", "Log10") and x <= 0:
            continue
        try:
            emit(name, x, None, function(mpf(x)))
        except OverflowError:
            pass

pairs = [(random.uniform(0, 3), random.uniform(-60, 60)) for _ in range(80)]
pairs += [(1 + v, random.choice([-1, 1]) * random.uniform(1, 500) / abs(v) / 2) for v in both(spread(-40, -3, 40))]
pairs += [(v, random.uniform(-1, 1)) for v in spread(-1074, 1024, 60)]
pairs += [(float(i), float(j)) for i in range(2, 8) for j in range(-4, 12, 3)] + [(-1.7, 3.0), (-2.5, 4.0), (-3.0, 7.0)]
for x, y in pairs:
    v = mpf(x) ** int(y) if x < 0 else mpf(x) ** mpf(y)
    if mpf("1e-320") < abs(v) < mpf("1.7e308"):
        emit("Pow", x, y, v)

for _ in range(150):
    e = random.randint(-1070, 1020)
    x = math.ldexp(1 + random.random(), e)
    y = math.ldexp(1 + random.random(), max(-1074, min(1022, e + random.randint(-30, 30))))
    v = mpmath.sqrt(mpf(x) ** 2 + mpf(y) ** 2)
    if v < mpf("1.7e308"):
        emit("Hypot", x, y, v)
