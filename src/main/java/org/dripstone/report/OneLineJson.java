package org.dripstone.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON whose every object stays on one line, for every program's idea of a line. */
final class OneLineJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(JsonpCharacterEscapes.instance());
    }

    private OneLineJson() {}
}
