# Prints JaCoCo's table of classes as one line for each bundle. GROUP is "name of the report/name of the bundle".
BEGIN {
    FS = ","
}

FNR > 1 {
    bundle = $1
    sub(/.*\//, "", bundle)
    if (!(bundle in lines)) {
        order[++bundles] = bundle
    }
    branches[bundle] += $6 + $7
    taken[bundle] += $7
    lines[bundle] += $8 + $9
    covered[bundle] += $9
}

function percent(part, whole) {
    return whole ? sprintf("%.0f %%", 100 * part / whole) : "-"
}

function row(name, line, lineCovered, branch, branchTaken) {
    printf "%-26s %7d %9s %9s\n", name, line, percent(lineCovered, line), percent(branchTaken, branch)
}

END {
    if (!bundles) {
        exit 1
    }
    printf "\n%-26s %7s %9s %9s\n", "Coverage", "lines", "covered", "branches"
    for (i = 1; i <= bundles; i++) {
        bundle = order[i]
        row(bundle, lines[bundle], covered[bundle], branches[bundle], taken[bundle])
        allLines += lines[bundle]
        allCovered += covered[bundle]
        allBranches += branches[bundle]
        allTaken += taken[bundle]
    }
    row("all", allLines, allCovered, allBranches, allTaken)
}
