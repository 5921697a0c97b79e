package cn.dingxiang.exchange;

import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.UnreadableFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells by its content what a file is, and opens it. The name only decides between CSV and JSON, which both are text. */
@Singleton
public final class TableFiles implements SourceFiles {
    private static final String CHECKED = ".checked";
    private static final int SIGNATURE = 8;

    @Override
    public RowSource open(Path file) throws IOException, UnreadableFile {
        return switch (format(file)) {
            case WORKBOOK -> WorkbookSource.open(file);
            case CSV -> CsvSource.open(file);
            case JSON -> JsonSource.open(file);
        };
    }

    @Override
    public Path checkedCopyOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        if (extension.toLowerCase(Locale.ROOT).startsWith(".json")) {
            extension = ".csv";
        }
        return file.resolveSibling(stem.endsWith(CHECKED) ? stem + extension : stem + CHECKED + extension);
    }

    @Override
    public CheckedCopy copy(Path file, RowSource source) throws IOException {
        Path target = checkedCopyOf(file);
        if (source instanceof WorkbookSource workbook) {
            return new WorkbookCopy(target, workbook);
        }
        return source instanceof CsvSource csv ? new CsvCopy(target, csv) : new CsvCopy(target);
    }

    private enum Format { WORKBOOK, CSV, JSON }

    private static Format format(Path file) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile("file.not-found", file);
        }
        byte[] start = new byte[SIGNATURE];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, SIGNATURE);
        }
        if (length == 0) {
            throw new UnreadableFile("file.empty");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (starts(start, 0xD0, 0xCF, 0x11, 0xE0) || name.endsWith(".xls")) {
            throw new UnreadableFile("file.xls");
        }
        if (starts(start, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("file.pdf");
        }
        if (starts(start, 'P', 'K')) {
            return Format.WORKBOOK;
        }
        if (!name.endsWith(".csv") && !name.endsWith(".txt") && new String(start, StandardCharsets.US_ASCII).strip().startsWith("<")) {
            throw new UnreadableFile("file.markup");
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            throw new UnreadableFile("file.utf16");
        }
        if (name.endsWith(".json") || name.endsWith(".jsonl")) {
            return Format.JSON;
        }
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return Format.CSV;
        }
        throw new UnreadableFile(name.endsWith(".xlsx") ? "file.broken" : "file.unknown-format");
    }

    private static boolean starts(byte[] start, int... signature) {
        for (int index = 0; index < signature.length; index++) {
            if ((start[index] & 0xFF) != signature[index]) {
                return false;
            }
        }
        return true;
    }
}
