package org.commonhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G3 A text says itself which language it is in. */
class DetectLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | People who decide together are asked what they think of it before the vote is taken.
            es | Los vecinos deciden en asambleas qué parte del presupuesto se gasta y en qué orden.
            fr | On se retrouve autour d'une table pour discuter de ce que la ville devrait faire avec nous.
            de | Wir haben uns getroffen, um darüber zu sprechen, was die Stadt mit dem Geld machen soll.
            pt | Os moradores decidem em assembleias o que a cidade faz com uma parte do seu dinheiro.
            it | Gli abitanti si sono incontrati per decidere che cosa il comune deve fare con i soldi.
            nl | De bewoners hebben samen besloten wat er met het geld van de stad moet gebeuren.
            ru | Жители решили вместе, что город должен сделать с этими деньгами и когда это будет.
            tr | Mahalleliler bu para ile ne yapılacağına birlikte karar verdi ve bunun için toplandı.
            ro | Locuitorii au decis împreună ce trebuie să facă orașul cu acești bani și când.
            pl | Mieszkańcy wspólnie zdecydowali, co miasto ma zrobić z tymi pieniędzmi i kiedy to będzie.
            cy | Mae'r trigolion wedi penderfynu gyda'i gilydd beth fydd yn digwydd yn y dref hon.
            vi | Người dân đã cùng nhau quyết định thành phố sẽ làm gì với số tiền này và khi nào.
            ar | قرر السكان معا ما الذي يجب على المدينة أن تفعله بهذا المال ومتى يكون ذلك.
            hi | निवासियों ने मिलकर तय किया कि शहर को इस पैसे का क्या करना है और कब।
            th | ชาวบ้านตัดสินใจร่วมกันว่าเมืองควรทำอะไรกับเงินนี้
            zh | 居民一起决定城市应该用这笔钱做什么
            ja | 住民はこのお金で町が何をすべきかを一緒に決めた
            el | Οι κάτοικοι αποφάσισαν μαζί τι πρέπει να κάνει η πόλη με αυτά τα χρήματα.
            """)
    void tellsALanguage(String language, String text) {
        assertThat(DetectLanguage.ofText(text, "xx")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loomio
            1234 5678
            participatory budgeting
            """)
    void saysNothingWhereNothingSays(String text) {
        assertThat(DetectLanguage.ofQuery(text, Languages.all())).isEqualTo(Languages.UNKNOWN);
        assertThat(DetectLanguage.ofText(text, "cy")).isEqualTo("cy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | how do we pay people
            es | ¿Cuántos puntos dejaron escapar?
            de | Wie viele Menschen haben abgestimmt?
            fr | Combien de personnes ont voté ?
            """)
    void tellsTheLanguageOfAQuestion(String language, String text) {
        assertThat(DetectLanguage.ofQuery(text, Languages.all())).isEqualTo(language);
    }

    /** The rules for Chinese and Japanese leave out English words too; those for Estonian leave out every letter. */
    @Test
    void wordsAndLettersThatAreNotOfALanguageSayNothingForIt() {
        assertThat(DetectLanguage.ofQuery("the rules of the house", List.of("en", "zh", "ja", "ko")))
                .isEqualTo("en");
        assertThat(DetectLanguage.ofQuery("plan X", List.of("en", "et"))).isEqualTo(Languages.UNKNOWN);
        String formulas = "Let f(x) = g(h(x)): for n > 1, u(n) gives v(n) where d(n) is between p(n) and r(n), else k.";
        assertThat(DetectLanguage.ofText(formulas, "en")).isEqualTo("en");
    }

    @Test
    void neighboursAreToldApartByWhatIsDeclaredAndWhatIsInUse() {
        String text = "Entre los equipos deportivos están los de la liga y los de la copa.";
        assertThat(DetectLanguage.ofText(text, "gl")).isEqualTo("gl");
        assertThat(DetectLanguage.ofText(text, "oc"))
                .as("of which we know nothing")
                .isEqualTo("oc");
        assertThat(DetectLanguage.ofText(text, "en")).as("English by default").isEqualTo("es");
        assertThat(DetectLanguage.ofText(text, "es")).isEqualTo("es");
        String query = "¿Cuánto come un zorro en un día?";
        assertThat(DetectLanguage.ofQuery(query, List.of("en", "es"))).isEqualTo("es");
        assertThat(DetectLanguage.ofQuery("quanto custa a nossa casa", List.of("en", "es")))
                .isNotEqualTo("es");
    }
}
