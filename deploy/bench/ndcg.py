"""How good a ranking is: nDCG@10 with the gain 2^grade - 1 (Burges et al. 2005), and the share of empty answers."""

import math


def judgements(path):
    """Grades by query and document of a file of lines `query<TAB>document<TAB>grade`."""
    grades = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            query, document, grade = line.split("\t")
            grades.setdefault(query, {})[document] = int(grade)
    return grades


def ndcg(grades, ranked, depth=10):
    """1 for the best order that there can be; 0 where nothing that was asked for is among the first."""
    ideal = gain(sorted(grades.values(), reverse=True)[:depth])
    return gain([grades.get(document, 0) for document in ranked[:depth]]) / ideal if ideal else 0.0


def gain(grades):
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def mean(grades, rankings):
    """Over all judged queries; one that was not answered counts 0."""
    return sum(ndcg(grades[query], rankings.get(query, [])) for query in grades) / len(grades)
