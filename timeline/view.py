"""What is drawn, as rows and Plotly figures; no Streamlit."""
