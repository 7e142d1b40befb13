list-and = och
unit-kpl = st.
