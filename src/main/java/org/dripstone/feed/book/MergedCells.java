package org.dripstone.feed.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dripstone.feed.table.Span;

/** What a sheet of an XLSX workbook merges, which stands behind its cells; fastexcel-reader leaves it out. */
public final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final int MOST = 100_000;

    private MergedCells() {}

    /**
     * Reads on over all cells, which are not kept.
     *
     * @param sheet counted from 0, in the order of the workbook
     */
    public static List<Span> in(Path workbook, int sheet) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            List<String> ids = new ArrayList<>();
            each(zip, "xl/workbook.xml", "sheet", tag -> ids.add(attribute(tag, "id")));
            Map<String, String> parts = new HashMap<>();
            each(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    tag -> parts.put(attribute(tag, "Id"), path(attribute(tag, "Target"))));
            List<Span> spans = new ArrayList<>();
            if (sheet < ids.size()) {
                String part = parts.getOrDefault(ids.get(sheet), "");
                each(zip, part, "mergeCell", tag -> add(attribute(tag, "ref"), spans));
            }
            return spans;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void add(String ref, List<Span> spans) {
        Matcher range = RANGE.matcher(ref);
        if (range.matches() && spans.size() < MOST) {
            spans.add(new Span(
                    column(range.group(1)),
                    Integer.parseInt(range.group(2)) - 1,
                    Integer.parseInt(range.group(3)) - 1));
        }
    }

    /** {@code A} is 0, {@code AA} is 26. */
    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }

    private static void each(ZipFile zip, String part, String tag, Consumer<XMLStreamReader> taker)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(tag)) {
                    taker.accept(xml);
                }
            }
            xml.close();
        }
    }

    /** In whatever namespace: those of the strict format are others. */
    private static String attribute(XMLStreamReader tag, String name) {
        String found = "";
        for (int i = 0; i < tag.getAttributeCount(); i++) {
            found = tag.getAttributeLocalName(i).equals(name) ? tag.getAttributeValue(i) : found;
        }
        return found;
    }

    /** Nothing outside the part is fetched, and nothing in it unfolds. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
