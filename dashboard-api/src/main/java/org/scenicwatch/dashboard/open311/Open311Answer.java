package org.scenicwatch.dashboard.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as the specification shapes it, in JSON or XML from the same tree. What is not known is {@code null} or an
 * empty element.
 *
 * @param root the outermost element of XML; JSON has none
 * @param item the element of each member of a list; null: the body is one object, whose members stand in the root
 */
record Open311Answer(String root, @Nullable String item, Object body) {

    /** Element names of members of lists inside, by the name of the list. */
    private static final Map<String, String> MEMBERS = Map.of(
            "attributes", "attribute",
            "values", "value",
            "endpoints", "endpoint",
            "formats", "format");

    static Open311Answer list(String root, String item, List<Map<String, @Nullable Object>> rows) {
        return new Open311Answer(root, item, rows);
    }

    static Open311Answer object(String root, Map<String, @Nullable Object> body) {
        return new Open311Answer(root, null, body);
    }

    /** The answer in the format that the address ends in: {@code json} or {@code xml}. */
    ResponseEntity<byte[]> as(String format, HttpStatus status) {
        boolean xml = format.equals("xml");
        byte[] bytes = xml
                ? xml().getBytes(StandardCharsets.UTF_8)
                : JsonMapper.shared().writeValueAsBytes(body);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("utf-8", "1.0");
            writer.writeStartElement(root);
            if (item == null) {
                content(writer, body, root);
            } else {
                members(writer, (List<?>) body, item);
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML into memory", e);
        }
        return text.toString();
    }

    private static void members(XMLStreamWriter writer, List<?> list, String name) throws XMLStreamException {
        for (Object member : list) {
            writer.writeStartElement(name);
            content(writer, member, name);
            writer.writeEndElement();
        }
    }

    private static void content(XMLStreamWriter writer, @Nullable Object value, String name) throws XMLStreamException {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String inner = String.valueOf(entry.getKey());
                writer.writeStartElement(inner);
                content(writer, entry.getValue(), inner);
                writer.writeEndElement();
            }
        } else if (value instanceof List<?> list) {
            members(writer, list, MEMBERS.getOrDefault(name, "item"));
        } else if (value != null) {
            writer.writeCharacters(plain(value.toString()));
        }
    }

    /** Without the control characters that XML 1.0 cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
