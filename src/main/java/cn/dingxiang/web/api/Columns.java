package cn.dingxiang.web.api;

import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.UnreadableFile;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** How the columns of a file would be read, as JSON. */
final class Columns {

    private Columns() { }

    /** Opens the file. */
    interface Reading {
        List<ProposedColumn> read() throws IOException, UnreadableFile;
    }

    /** @throws ApiProblem when the file as a whole cannot be read */
    static Listed of(Caller caller, Reading reading) {
        try {
            return Listed.all(reading.read(), Columns::tree);
        } catch (UnreadableFile unreadable) {
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_ENTITY, "unreadable-file", unreadable.explain(caller.locale()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> tree(ProposedColumn column) {
        return Tree.of("title", column.title(), "heading", column.heading(), "origin", column.origin());
    }
}
