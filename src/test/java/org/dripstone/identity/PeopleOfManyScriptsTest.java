package org.dripstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dripstone.domain.PersonRecord;
import org.dripstone.domain.Resolution;
import org.dripstone.normalise.EmailAddresses;
import org.dripstone.normalise.PersonNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People as several offices write them down, and others who only seem to be they. */
class PeopleOfManyScriptsTest {

    /** Each one name, in its own letters and as it is written in Latin ones. */
    private static final List<List<String>> NAMES = List.of(
            List.of("Наталья Щербакова", "Natalia Shcherbakova", "Natalya Scherbakova", "Natalja Ščerbakova"),
            List.of("Юрий Чернышёв", "Yuri Chernyshev", "Iurii Chernyshov", "Jurij Tschernyschow"),
            List.of("Евгений Жуковский", "Evgeny Zhukovsky", "Yevgeniy Zhukovskiy", "Evgenii Zhukovskii"),
            List.of("Алексей Цветков", "Alexey Tsvetkov", "Aleksei Cvetkov", "Alexei Tsvetkov"),
            List.of("Айгүл Құсайынова", "Aigul Kusainova", "Aigul Kussainova", "Aigül Qusaiynova"),
            List.of("Нұрсұлтан Әбдірахманов", "Nursultan Abdirakhmanov", "Nursultan Abdirahmanov"),
            List.of("Жанар Өмірзақова", "Zhanar Omirzakova", "Janar Omirzaqova"),
            List.of("Ғалымжан Ыбыраев", "Galymzhan Ybyraev", "Ghalymzhan Ybyrayev"),
            List.of("خديجة المنصوري", "Khadija Al Mansouri", "Khadidja El Mansouri", "Khadijah Almansoori"),
            List.of("يوسف القحطاني", "Yousef Al-Qahtani", "Youssef Alqahtani", "Yusuf Al Kahtani"),
            List.of("عبد الله الزهراني", "Abdullah Al Zahrani", "Abdallah Alzahrani", "Abdulla Al-Zahrani"),
            List.of("فاطمة الشامسي", "Fatima Al Shamsi", "Fatma Alshamsi"),
            List.of("张伟明", "Zhang Weiming", "Weiming Zhang", "Zhang Wei-Ming"),
            List.of("欧阳晓梅", "Ouyang Xiaomei", "Xiaomei Ouyang"),
            List.of("吕志强", "Lü Zhiqiang", "Zhiqiang Lu"),
            List.of("徐静", "Xu Jing", "Jing Xu"),
            List.of("Nguyễn Thị Hồng Nhung", "Nguyen Thi Hong Nhung", "Nhung Nguyen Thi Hong"),
            List.of("ნინო ბერიძე", "Nino Beridze"),
            List.of("सुनीता शर्मा", "Sunita Sharma", "Suneeta Sharma"),
            List.of("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", "Yiorgos Papadopoulos"),
            List.of("김민수", "Kim Min-su", "Minsu Kim", "Kim Minsoo"),
            List.of("Олександр Шевченко", "Oleksandr Shevchenko", "Olexandr Shevchenko"),
            List.of("রফিকুল ইসলাম", "Rafiqul Islam", "Rofiqul Islam"),
            List.of("Dilnoza Yo‘ldosheva", "Дилноза Йўлдошева", "Dilnoza Yuldasheva"),
            List.of("Đorđe Živković", "Djordje Zivkovic", "Ђорђе Живковић"),
            List.of("Людмила Хрущёва", "Lyudmila Khrushcheva", "Ludmila Khrushcheva"),
            List.of("Ерлан Қожахметов", "Yerlan Kozhakhmetov", "Erlan Qojahmetov"),
            List.of("Бауыржан Нұрғалиев", "Bauyrzhan Nurgaliyev", "Bauirzhan Nurgaliev"),
            List.of("طارق العتيبي", "Tariq Al Otaibi", "Tarek Alotaibi"),
            List.of("هشام بن عيسى", "Hisham Ben Aissa", "Hichem Benaissa"),
            List.of("عبد الرحيم بوزيد", "Abderrahim Bouzid", "Abdul Rahim Bouzid"),
            List.of("王建国", "Wang Jianguo", "Jianguo Wang", "Wang Jian-Guo"),
            List.of("이지은", "Lee Ji-eun", "Jieun Lee"),
            List.of("Ousmane N'Diaye", "Ousmane Ndiaye", "NDIAYE Ousmane"));

    /** Names and what people are called; asked about at least where all else agrees. */
    private static final List<List<String>> CALLED = List.of(
            // 吕 in a passport, or another family: 卢, 陆 and 鲁 are Lu and never Lyu.
            List.of("Lu Zhiqiang", "Lyu Zhiqiang"),
            List.of("William Hartley", "Bill Hartley"),
            List.of("Robert Njoroge", "Bob Njoroge"),
            List.of("Elizabeth Mwangi", "Liz Mwangi"),
            List.of("Margaret Achieng", "Peggy Achieng"),
            List.of("Александр Петренко", "Саша Петренко"),
            List.of("Екатерина Волкова", "Катя Волкова"),
            List.of("José Ramírez Soto", "Pepe Ramírez Soto"),
            List.of("Francisco Ortega", "Paco Ortega"),
            List.of("Ана Марковић", "Anica Markovic"),
            List.of("Anna Kovács", "Anna Kovács-Horváth"),
            List.of("Grace Wanjiku", "Grace W. Kamau"));

    /** Two people each, however much they look like one. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("Мария Орлова", "Марина Орлова"),
            List.of("Zhang Wei", "Zhang Wen"),
            List.of("Yusuf Al Kahtani", "Yusra Al Kahtani"),
            List.of("Nguyen Van Nam", "Nguyen Van Nhan"),
            List.of("Kim Minsu", "Kim Minseo"),
            List.of("John Otieno", "Joan Otieno"),
            List.of("Айгүл Құсайынова", "Айсұлу Құсайынова"),
            List.of("Алина Ким", "Алена Ким"),
            List.of("Ahmed Al Harbi", "Hamad Al Harbi"),
            List.of("Salem Al Otaibi", "Salim Al Otaibi"),
            List.of("Tran Van Dung", "Tran Van Dong"),
            List.of("Park Sungho", "Park Sangho"),
            List.of("Hana Tadesse", "Ana Tadesse"),
            List.of("Mary Njeri", "Marie Njeru"),
            List.of("Said Karimov", "Saida Karimova"));

    private final Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);

    /** How often two records were found to be one, asked about, or taken for two, with those that were not one. */
    private static final class Count {
        private int same;
        private int possible;
        private final List<String> notSame = new ArrayList<>();
        private int all;

        void add(String name, String again, Resolution found) {
            all++;
            same += found instanceof Resolution.Same ? 1 : 0;
            possible += found instanceof Resolution.Possible ? 1 : 0;
            if (!(found instanceof Resolution.Same)) {
                notSame.add(name + " | " + again + " -> " + found);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x@gmail.com, x@gmail.com, 1.0",
        "x@gmail.com, y@gmail.com, 0.91",
        "'', x@gmail.com, 0.91",
        "info@office.example.org, info@office.example.org, 0.91"
    })
    void areFoundAgainHoweverTheyAreSpelled(String address, String other, double least) {
        Count count = spelled(address, other);
        assertThat((double) count.same / count.all).as(count.notSame.toString()).isGreaterThanOrEqualTo(least);
        assertThat((count.same + count.possible) / (double) count.all)
                .as(count.notSame.toString())
                .isGreaterThanOrEqualTo(0.95);
    }

    /** Their employer gives an address to each: they may be two of one name. */
    @Test
    void areAskedAboutWhereTwoMayHaveOneName() {
        Count count = spelled("x@office.example.org", "y@office.example.org");
        assertThat(count.same).isZero();
        assertThat(count.possible / (double) count.all).isGreaterThanOrEqualTo(0.95);
    }

    private Count spelled(String address, String other) {
        Count count = new Count();
        for (List<String> spellings : NAMES) {
            for (int a = 0; a < spellings.size(); a++) {
                for (int b = a + 1; b < spellings.size(); b++) {
                    compare(count, spellings.get(a), address, spellings.get(b), other);
                }
            }
        }
        return count;
    }

    @Test
    void areAskedAboutByWhatTheyAreCalled() {
        Count count = new Count();
        CALLED.forEach(pair -> compare(count, pair.get(0), "x@gmail.com", pair.get(1), "y@gmail.com"));
        assertThat(count.same).isZero();
        assertThat(count.possible).as(count.notSame.toString()).isEqualTo(count.all);
    }

    @ParameterizedTest
    @CsvSource({
        "x@office.example.org, y@office.example.org",
        "info@office.example.org, info@office.example.org",
        "x@gmail.com, y@gmail.com",
        "'', ''"
    })
    void areNotTakenForWhoeverLooksLikeThem(String address, String other) {
        Count count = new Count();
        OTHERS.forEach(pair -> compare(count, pair.get(0), address, pair.get(1), other));
        assertThat(count.same).isZero();
    }

    @Test
    void areTwoWhereOneEmployerGivesAnAddressToEach() {
        Count count = new Count();
        NAMES.forEach(name -> compare(count, name.get(0), "x@office.example.org", name.get(0), "y@office.example.org"));
        assertThat(count.same).isZero();
    }

    private void compare(Count count, String name, String address, String again, String other) {
        count.add(name, again, resolver.compare(told(name, address), told(again, other)));
    }

    private static PersonRecord told(String name, String address) {
        return new PersonRecord(
                PersonNames.read(name),
                address.isEmpty() ? Set.of() : Set.of(address),
                "Ministry of Water and Irrigation",
                "KE",
                "");
    }
}
