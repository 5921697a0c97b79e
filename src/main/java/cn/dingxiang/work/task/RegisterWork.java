package cn.dingxiang.work.task;

import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.RegisterCounts;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterReport;
import cn.dingxiang.intake.register.RegisterRequest;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A register read against the agreements. Its rows and proposals are looked at where registers are. */
@Singleton
final class RegisterWork implements Work {
    private final RegisterIntake intake;

    RegisterWork(RegisterIntake intake) {
        this.intake = intake;
    }

    @Override
    public JobKind kind() {
        return JobKind.REGISTER;
    }

    @Override
    public void run(Task task) throws IOException, UnreadableFile {
        RegisterRequest request = new RegisterRequest(task.file(task.number("upload")), RegisterKind.valueOf(task.text("kind")),
                task.text("source"), task.text("issuer"), task.place(), task.texts(RegisterJobs.MAPPING), task.texts(RegisterJobs.FIXED));
        RegisterReport report = intake.take(task.actor(), request, ImportRows.progress(task));
        RegisterCounts counts = report.file().counts();
        task.count(null, "read", counts.read());
        task.count(null, "matched", counts.matched());
        task.count(null, "unmatched", counts.of(Fate.UNMATCHED));
        task.count(null, "proposals", counts.proposals());
        report.notes().forEach(note -> task.line(new JobLine(null, "NOTE", null, ImportRows.said(note))));
        task.result(report.again() ? Said.of("done.register-again") : Said.of("done.register", request.source(), counts.read(), counts.matched(),
                counts.proposals()), "register-file:" + report.file().id());
    }
}
