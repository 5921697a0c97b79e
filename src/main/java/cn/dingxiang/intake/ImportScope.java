package cn.dingxiang.intake;

/**
 * Where the rows of a file must lie.
 *
 * @param prefix a county's six digits, or the first digits of a province or prefecture; empty for the whole country
 */
record ImportScope(String prefix) {

    /** Reads a division code such as 220322, 220300 or 22; null for the whole country. */
    static ImportScope of(String code) {
        return new ImportScope(code == null ? "" : code.replaceFirst("(0000|00)$", ""));
    }

    /** The one county it is; null when it is wider. */
    String county() {
        return prefix.length() == 6 ? prefix : null;
    }

    /** The two digits of its province; empty for the whole country. Names are looked for there, also of counties a doctor is sent to. */
    String province() {
        return prefix.isEmpty() ? "" : prefix.substring(0, 2);
    }

    boolean covers(String county) {
        return county.startsWith(prefix);
    }

    /** The county, when it lies inside. */
    String check(String county) throws CellProblem {
        if (!covers(county)) {
            throw new CellProblem("division.out-of-scope", county, prefix);
        }
        return county;
    }
}
