package org.dripstone.camel;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.commons.csv.CSVFormat;
import org.dripstone.feed.CsvRows;

/** Reads delimited text with Camel's CSV data format, made as lenient as real files need. */
public final class CamelCsvRows implements CsvRows {

    private final CamelContext context;

    /** With a context of its own, built but never started: only its converters are used. */
    public CamelCsvRows() {
        this(new DefaultCamelContext());
    }

    public CamelCsvRows(CamelContext context) {
        this.context = context;
    }

    @Override
    public Records read(Reader text, char delimiter) {
        CsvDataFormat format = new CsvDataFormat(lenient(delimiter)).setLazyLoad(true);
        format.init();
        return new LazyRecords(unmarshal(format, text));
    }

    private static CSVFormat lenient(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    @SuppressWarnings("unchecked") // with lazyLoad and no maps, the data format's answer is an iterator of lists
    private Iterator<List<String>> unmarshal(CsvDataFormat format, Reader text) {
        try {
            Exchange exchange = new DefaultExchange(context);
            return (Iterator<List<String>>) format.unmarshal(exchange, text);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // declared so by Camel
            throw new UncheckedIOException(new IOException("cannot read delimited text", e));
        }
    }

    private record LazyRecords(Iterator<List<String>> records) implements Records {

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public List<String> next() {
            return records.next();
        }

        @Override
        public void close() throws IOException {
            if (records instanceof Closeable closeable) {
                closeable.close();
            }
        }
    }
}
