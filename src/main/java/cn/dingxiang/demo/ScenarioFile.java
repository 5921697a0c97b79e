package cn.dingxiang.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A JSON array of {@code {"number", "person", "scenario"}}, for agreements that say what a ledger has no column for. */
final class ScenarioFile implements Closeable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;
    private final LocalDate asOf;

    ScenarioFile(Path file, LocalDate asOf) throws IOException {
        this.asOf = asOf;
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
        json = MAPPER.createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8)).setPrettyPrinter(printer);
        json.writeStartArray();
    }

    void write(DemoAgreement agreement) throws IOException {
        DemoPerson person = agreement.person();
        json.writeObject(Trees.of("number", agreement.number(),
                "person", Trees.of("name", person.name(), "idNumber", person.idNumber(), "email", person.email(), "phone", person.phone(),
                        "guardian", person.guardian(), "university", agreement.university(), "countyBureau", agreement.county().bureau()),
                "scenario", agreement.scenario(asOf)));
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
