package cn.dingxiang.web.api;

import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.KeptFile;
import java.util.Locale;
import java.util.Map;

/** Jobs and files as JSON. */
final class JobTrees {

    private JobTrees() { }

    static Map<String, Object> job(Job job, Locale locale) {
        return Tree.of("id", job.id(), "kind", job.kind(), "place", job.place(), "title", job.title(), "state", job.state(), "phase",
                job.phase(), "done", job.done(), "of", job.of(), "startedBy", job.startedBy(), "at", job.at(), "begunAt", job.begunAt(),
                "endedAt", job.endedAt(), "message", job.message() == null ? null : job.message().in(locale), "result", job.result());
    }

    static Map<String, Object> figure(JobFigure figure) {
        return Tree.of("county", figure.county(), "name", figure.name(), "number", figure.number());
    }

    static Map<String, Object> line(JobLine line, Locale locale) {
        return Tree.of("line", line.number(), "county", line.county(), "kind", line.kind(), "object", line.object(), "text",
                line.text().in(locale));
    }

    static Map<String, Object> file(KeptFile file) {
        return Tree.of("file", file.id(), "name", file.name(), "size", file.size(), "sha256", file.hash(), "keptAt", file.keptAt(),
                "expiresAt", file.expiresAt());
    }
}
