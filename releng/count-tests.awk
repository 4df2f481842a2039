# Counts the tests in Surefire's reports, lists those that failed or were skipped, and ends with one line of totals.
function attribute(name,    start, rest) {
    start = index($0, " " name "=\"")
    if (!start) {
        return ""
    }
    rest = substr($0, start + length(name) + 3)
    rest = substr(rest, 1, index(rest, "\"") - 1)
    sub(/(&#10;|\t).*/, "", rest) # the first line says what was wrong; the log has the others
    rest = substr(rest, 1, 300)
    gsub(/&quot;/, "\"", rest)
    gsub(/&lt;/, "<", rest)
    gsub(/&gt;/, ">", rest)
    gsub(/&amp;/, "\\&", rest)
    return rest
}

/<testcase / {
    total++
    test = attribute("classname") "." attribute("name")
    counted = 0
}

/<(failure|error)[ >]/ && !counted {
    failed++
    counted = 1
    failures = failures "  " test ": " attribute("message") "\n"
}

/<skipped[ \/>]/ && !counted {
    skipped++
    counted = 1
    reason = attribute("message")
    if (reason == "" && match($0, /CDATA\[.*/)) {
        reason = substr($0, RSTART + 6)
        sub(/^[A-Za-z0-9.]*TestAbortedException: /, "", reason)
        sub(/\]\]>.*/, "", reason)
    }
    skips = skips "  " test ": " reason "\n"
}

END {
    if (skipped) {
        printf "\nSKIPPED, and so not shown to work here:\n%s", skips
    }
    if (failed) {
        printf "\nFAILED:\n%s", failures
    }
    if (build != 0) {
        printf "\nThe build failed: releng/target/test.log has all that it said.\n"
    }
    printf "\n%d passed, %d failed, %d skipped\n", total - failed - skipped, failed, skipped
    exit failed > 0 || build != 0 || total == 0
}
