package cn.dingxiang.policy;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.TermLayer.Provenance;
import cn.dingxiang.agreement.Track;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads a file of {@code config/regimes}: what is wrong is noted in the file, what is right is kept. */
final class RegimeReader {
    /** Each value of a regime brings its own: nothing is inherited. */
    private static final Provenance NONE = new Provenance(null, Confidence.AGREEMENT, null);

    private final PolicyFile file;

    RegimeReader(PolicyFile file) {
        this.file = file;
    }

    /** The regime, or null when it has no usable id or title. */
    Regime read() {
        Fields root = file.root();
        if (root == null) {
            return null;
        }
        file.known(root, "id", "title", "province", "rows", "provisions");
        String id = file.id(root);
        String title = file.attempt(() -> root.text("title"));
        String province = file.attempt(() -> province(root));
        if (!root.has("rows")) {
            file.attempt(() -> root.objects("rows"));
        }
        String origin = "regime:" + id;
        List<RegimeRow> rows = file.objects(root, "rows").stream().map(row -> row(row, id, province)).filter(Objects::nonNull).toList();
        List<Provision> provisions = file.objects(root, "provisions").stream()
                .map(item -> file.attempt(() -> Provision.read(item, origin))).filter(Objects::nonNull).toList();
        return id == null || title == null ? null : new Regime(id, title, province, rows, provisions);
    }

    /** {@code province: 22} means the code, though YAML takes it for a number. */
    private static String province(Fields root) {
        Object code = root.raw("province");
        return Fields.of(PolicyFile.only("province", code instanceof Integer ? code.toString() : code), "").provinceOrNull("province");
    }

    private RegimeRow row(Fields row, String id, String province) {
        file.known(row, "tracks", "cohorts", "terms", "bannable");
        Set<Track> tracks = file.attempt(() -> row.choices("tracks", Track.class));
        CohortRange cohorts = file.attempt(() -> CohortRange.read(row.object("cohorts")));
        if (cohorts != null && cohorts.from() == null) {
            file.note(row.path() + ".cohorts", "missing-cohort-from");
        }
        TermLayer read = terms(row, "regime:" + id);
        TermLayer terms = province == null ? read : read.provincial();
        List<Bannable> bannable = file.objects(row, "bannable").stream()
                .map(item -> file.attempt(() -> Bannable.read(item))).filter(Objects::nonNull).toList();
        return id == null || tracks == null || cohorts == null || cohorts.from() == null ? null
                : new RegimeRow(id, province, tracks, cohorts, terms, bannable, new RegimeRow.Place(file.name(), file.line(row.path())));
    }

    private TermLayer terms(Fields row, String origin) {
        TermsReader reader = new TermsReader(file, origin);
        Fields terms = file.attempt(() -> row.objectOrNull("terms"));
        if (terms != null) {
            reader.read(terms, NONE);
            if (terms.has(Term.BANS.name())) {
                file.note(terms.path() + "." + Term.BANS.name(), "bans-in-regime");
            }
        }
        return reader.layer();
    }
}
