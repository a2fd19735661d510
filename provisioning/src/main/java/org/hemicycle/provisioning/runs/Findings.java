package org.hemicycle.provisioning.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of a run have found out, kept with it: a later step needs it, also when another worker does it. */
final class Findings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> ANY = new TypeReference<>() {};

    private final JdbcClient sql;

    Findings(JdbcClient sql) {
        this.sql = sql;
    }

    void write(RunId run, String name, Object found) {
        sql.sql("update run set findings = findings || jsonb_build_object(?::text, ?::jsonb) where id = ?")
                .params(name, JSON.writeValueAsString(found), run.value())
                .update();
    }

    Map<String, Object> of(RunId run) {
        return sql.sql("select findings from run where id = ?")
                .param(run.value())
                .query((row, _) -> parse(row.getString(1)))
                .single();
    }

    static Map<String, Object> parse(String json) {
        return JSON.readValue(json, ANY);
    }
}
