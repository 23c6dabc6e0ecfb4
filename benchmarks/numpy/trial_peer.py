"""The virtual trial of the benchmark in vectorised NumPy: the same model, written a second time.

Sites scattered by the hand, spread to every motor endplate, Hill response, six visits, two raters whose noise is integrated.
Single precision (or double, for F may be set), in place where that helps, in chunks that fit a processor's cache. Geometry and constants come from `Glabella.Benchmarks trial-export`.
"""

import json

import numpy as np

F = np.float32
FIRST_PASS = 1e-9  # a subject less likely to enter is not simulated


def cumulative_normal(z):
    """Abramowitz and Stegun 26.2.17: 7.5e-8, more than single precision needs."""
    x = np.abs(z)
    t = 1 / (1 + F(0.2316419) * x)
    series = t * (F(0.319381530) + t * (F(-0.356563782) + t * (F(1.781477937) + t * (F(-1.821255978) + t * F(1.330274429)))))
    tail = F(0.3989422804) * np.exp(F(-0.5) * x * x) * series
    return np.where(z > 0, 1 - tail, tail)


class Arm:
    """The injected pattern on the face of one sex."""

    def __init__(self, sex, parameters):
        self.line_weight = np.array(sex["lineWeight"], F)
        self.reach = F(sex["reachMm"])
        self.sites = [
            (F(s["x"]), F(s["y"]), F(s["z"]), np.array(s["endplates"], F).T, np.array(s["dose"], F), np.append(np.array(s["perMm2"], F), F(0)))
            for s in sex["sites"]
        ]
        hill, alpha = parameters["response.hill"], parameters["response.alpha"]
        self.exponent = F(hill * alpha)
        self.log_scale = (hill * (np.array(sex["logEffect"]) - alpha * np.log(parameters["response.half-density"]))).astype(F)

    def power(self, across, up):
        """c^h at every endplate before time and sensitivity, for subjects whose sites lie across and up of their points."""
        bound = np.zeros((len(across), len(self.line_weight)), F)
        for i, (sx, sy, sz, (x, y, z), dose, table) in enumerate(self.sites):
            dx = x - (sx + across[:, i, None])
            dy = y - (sy + up[:, i, None])
            dx *= dx
            dy *= dy
            dx += dy
            dx += (z - sz) ** 2
            np.sqrt(dx, out=dx)
            dx *= F((len(table) - 1)) / self.reach
            np.minimum(dx, F(len(table) - 1), out=dx)
            bound += table.take(dx.astype(np.int32)) * dose
        with np.errstate(divide="ignore"):
            np.log(bound, out=bound)
        bound *= self.exponent
        bound += self.log_scale
        np.exp(bound, out=bound)
        return np.minimum(bound, F(1e15), out=bound)


class Trial:
    def __init__(self, file):
        with open(file, encoding="utf-8") as stream:
            self.data = json.load(stream)
        p = self.p = self.data["parameters"]
        self.arms = [Arm(sex, p) for sex in self.data["sexes"]]
        self.days = self.data["days"]
        self.line = "glabellar-lines"

    def draw(self, rng, count):
        """New subjects. Ages are cut to those that may enter by drawing again."""
        p, population = self.p, self.data["population"]
        is_male = rng.random(count) >= population["Women"]
        age = rng.normal(p["population.age-mean"], p["population.age-sd"], count)
        while (outside := (age < population["MinAge"]) | (age > population["MaxAge"] + 1)).any():
            age[outside] = rng.normal(p["population.age-mean"], p["population.age-sd"], outside.sum())
        normals = rng.standard_normal((7, count), F)
        return {
            "isMale": is_male,
            "age": age.astype(F),
            "logSensitivity": F(p["response.sensitivity-sd"]) * normals[0] - is_male * F(p["response.alpha"] * p["population.male-muscle-mass"]),
            "onset": F(p["time.onset"]) * np.exp(F(p["time.onset-sd"]) * normals[1]),
            "decay": F(p["time.decay"]) * np.exp(F(p["time.decay-sd"]) * normals[2]),
            "residual": normals[3],
            "baseline": normals[4],
            "bias": F(p["severity.subject-bias"]) + F(p["severity.subject-bias-sd"]) * normals[5],
            "height": normals[6],
            "placement": rng.standard_normal((count, len(self.arms[0].sites), 2), F),
            "visits": rng.standard_normal((count, 1 + len(self.days)), F),
        }

    def given(self):
        """The subjects that the engine drew."""
        return {name: np.array(values, bool if name == "isMale" else F) for name, values in self.data["subjects"].items()}

    def count(self, subjects):
        """Sums over subjects: who entered, and who meets NM_INV, NM_SUBJ, NM_COMP, GE2_COMP on each day."""
        entered, met = 0.0, np.zeros((4, len(self.days)))
        for arm, of_sex in ((self.arms[0], ~subjects["isMale"]), (self.arms[1], subjects["isMale"])):
            if of_sex.any():
                one_entered, one_met = self.count_sex(arm, {name: values[of_sex] for name, values in subjects.items()})
                entered, met = entered + one_entered, met + one_met
        return entered, met

    def count_sex(self, arm, s):
        p = self.p
        before = F(p["severity.baseline-mean." + self.line]) + F(p["severity.baseline-sd"]) * s["baseline"]
        shown = before + F(p["severity.visit-sd"]) * s["visits"][:, 0]
        investigator, subject = self.rate(shown, s["bias"])
        moderate = (investigator[2] - investigator[1]) * (1 - subject[1])
        severe = (1 - investigator[2]) * (1 - subject[1])
        enters = moderate + severe > FIRST_PASS
        s = {name: values[enters] for name, values in s.items()}
        before, moderate, severe = before[enters], moderate[enters], severe[enters]
        own_moderate = ((subject[2] - subject[1]) / (1 - subject[1] + F(1e-30)))[enters]

        scatter, common = F(p["risk.placement-sd"]), F(p["risk.common-height-sd"])
        power = arm.power(scatter * s["placement"][:, :, 0], scatter * s["placement"][:, :, 1] + (common * s["height"])[:, None])
        residual = np.maximum(
            0,
            F(p["severity.residual." + self.line]) + F(p["severity.residual-per-decade"] / 10) * (s["age"] - F(p["population.age-mean"]))
            + F(p["severity.residual-sd." + self.line]) * s["residual"],
        )

        met = np.zeros((4, len(self.days)))
        for visit, day in enumerate(self.days):
            shift = s["logSensitivity"] + np.log(1 - np.exp(-day / s["onset"])) - day / s["decay"]
            blocked = power * np.minimum(np.exp(F(p["response.hill"]) * shift), F(1e15))[:, None]
            blocked /= blocked + 1
            lost = 1 - np.maximum(0, 1 - blocked @ arm.line_weight) ** F(p["severity.fold-exponent"])
            full = before + F(p["severity.visit-sd"]) * s["visits"][:, visit + 1]
            floor = np.minimum(full, residual)
            inv, sub = self.rate(np.maximum(0, floor + (full - floor) * (1 - lost)), s["bias"])
            two_subject = own_moderate * sub[0] + (1 - own_moderate) * sub[1]
            enter = moderate + severe
            met[0, visit] = (enter * inv[1]).sum(dtype=float)
            met[1, visit] = (enter * sub[1]).sum(dtype=float)
            met[2, visit] = (enter * inv[1] * sub[1]).sum(dtype=float)
            met[3, visit] = ((moderate * inv[0] + severe * inv[1]) * two_subject).sum(dtype=float)
        return (moderate + severe).sum(dtype=float), met

    def rate(self, severity, bias):
        """P(grade ≤ 0, 1, 2) by investigator and subject."""
        investigator = [cumulative_normal((F(cut) - severity) * F(1 / self.p["severity.rater-sd"])) for cut in (0.5, 1.5, 2.5)]
        subject = [cumulative_normal((F(cut) - severity - bias) * F(1 / self.p["severity.subject-rater-sd"])) for cut in (0.5, 1.5, 2.5)]
        return investigator, subject

    def run(self, subjects, seed, chunk):
        """Shares of the four endpoints on each day, over newly drawn subjects."""
        rng = np.random.default_rng(seed)
        entered, met = 0.0, np.zeros((4, len(self.days)))
        for start in range(0, subjects, chunk):
            one_entered, one_met = self.count(self.draw(rng, min(chunk, subjects - start)))
            entered, met = entered + one_entered, met + one_met
        return met / entered
