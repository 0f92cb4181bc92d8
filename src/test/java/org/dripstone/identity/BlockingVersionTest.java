package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dripstone.domain.PersonRecord;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.normalise.PersonNames;
import org.junit.jupiter.api.Test;

/**
 * Databases keep the blocking keys of everybody, and make them anew when their version is raised. Whoever changes the keys
 * and not the version would leave people behind whom nobody finds.
 */
class BlockingVersionTest {
    /** A digest of the keys of {@link #RECORDS} for each version there was; a new version gets a new line. */
    private static final Map<Integer, String> KEYS = Map.of(
            1, "82d8b981-4acb-3d3f-8b95-b053a8ab614a",
            2, "e0819ef3-1943-3f8c-8a8c-c754d0dc334a",
            3, "f3c22b1e-e985-3615-95ae-63452404947f");

    private static final List<PersonRecord> RECORDS = List.of(
            of("Grace Achieng Otieno", "grace@ke.example.org", "Ministry of Health", "KE", "+254700000001"),
            of("OTIENO, Grace A.", "info@ke.example.org", "Min. of Health of Kenya", "KE", ""),
            of("Садыков Айбек Нурланович", "", "Министерство образования", "KG", "+996312000000"),
            of("د. خالد عبد الرحمن الحداد", "", "وزارة الصحة", "JO", ""),
            of("Khaled Abdulrahman Al-Haddad", "", "Ministry of Public Health", "JO", ""),
            of("रमेश वर्मा", "", "स्वास्थ्य मंत्रालय", "NP", ""),
            of("মোহাম্মদ কামরুল আলম", "", "", "BD", ""),
            of("নাসরিন আক্তার", "", "", "BD", ""),
            of("Ma. Teresa Gómez", "", "", "MX", ""),
            of("გიორგი ბერიძე", "", "ჯანდაცვის სამინისტრო", "GE", ""),
            of("王小明", "", "卫生部", "CN", ""),
            of("김지훈", "", "보건복지부", "KR", ""),
            of("María Clara da Costa Pereira", "maria@mail.example.com", "Ministério da Saúde", "TL", ""),
            of("Đorđe Jovanović", "", "Ministarstvo zdravlja", "RS", ""),
            of("Aya Oe", "", "Bureau of Ai", "JP", ""),
            of("A. K.", "", "NEC", "", ""),
            of("Aleksandr Ivanov", "", "Riverbank Systems Ltd. (Nairobi)", "KE", ""),
            of("Traoré", "", "Ministère de la Santé", "ML", "+22370000000"),
            of("", "desk@ml.example.org", "Ministère de la Santé", "ML", "+22370000000"));

    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);

    @Test
    void otherKeysComeWithAnotherVersion() {
        assertThat(digest())
                .as("Whoever changes blocking keys raises Blocking.VERSION and adds this digest for it")
                .isEqualTo(KEYS.get(Blocking.VERSION));
    }

    @Test
    void everyVersionHasKeysOfItsOwn() {
        assertThat(KEYS.values()).doesNotHaveDuplicates().hasSize(Blocking.VERSION);
    }

    private String digest() {
        String all = RECORDS.stream()
                .map(record -> new TreeSet<>(resolver.blockingKeys(record)).toString())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static PersonRecord of(String name, String address, String organisation, String country, String phone) {
        Set<String> addresses = address.isEmpty() ? Set.of() : Set.of(address);
        return new PersonRecord(PersonNames.read(name), addresses, organisation, country, phone);
    }
}
